package io.linchpin.importers.sample;

import io.linchpin.database.DatabaseReady;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PlacedTenant;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Tenants;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.importers.sample.SampleFiles.SampleTenant;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.JobLocks;
import io.linchpin.shared.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the sample company in on the first start, through the ordinary importer: one import for each tenant. An
 * installation that has tenants or CIs of its own is left alone; a start that was interrupted is taken up again.
 */
@Component
@ConditionalOnProperty(name = "linchpin.sample", havingValue = "on")
class SampleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final String SOURCE = "Sample company";
    private static final String ADMINISTRATOR = "admin";
    private static final Duration LOCKED = Duration.ofMinutes(5);

    private final SampleFiles files;
    private final Tenants tenants;
    private final SignIns signIns;
    private final Imports imports;
    private final JobLocks locks;

    SampleLoader(SampleFiles files, Tenants tenants, SignIns signIns, Imports imports, JobLocks locks) {
        this.files = files;
        this.tenants = tenants;
        this.signIns = signIns;
        this.imports = imports;
        this.locks = locks;
    }

    @EventListener
    void on(DatabaseReady event) {
        Thread.ofVirtual().name("sample-company").start(this::loadOnce);
    }

    private void loadOnce() {
        var lock = locks.take("sample company", LOCKED);
        if (lock.isEmpty()) return;
        try {
            load();
        } catch (IOException e) {
            LOG.error("The sample company cannot be loaded: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            locks.release(lock.get());
        }
    }

    private void load() throws IOException, InterruptedException {
        var wanted = files.tenants();
        if (!isNewOrBegun(wanted)) return;
        for (var tenant : wanted) {
            var id = place(tenant);
            var user = signIns.resolve(administrator().id(), id, "sample company");
            if (imports.list(user, 0, 50).stream()
                    .noneMatch(run -> run.tenant().equals(id) && run.source().equals(SOURCE))) bringIn(user, tenant);
        }
        LOG.info(
                "The sample company is there: {}.",
                String.join(", ", wanted.stream().map(SampleTenant::name).toList()));
    }

    /** Nothing but what the first start makes, or the beginning of an earlier loading. */
    private boolean isNewOrBegun(List<SampleTenant> wanted) {
        var there = tenants.tree(administrator());
        var names = wanted.stream().map(SampleTenant::name).toList();
        var only = there.stream()
                .filter(placed -> placed.parent() != null)
                .allMatch(placed -> names.contains(placed.tenant().name()));
        return only && (there.size() > 1 || imports.list(administrator(), 0, 1).isEmpty());
    }

    private TenantId place(SampleTenant tenant) {
        var administrator = administrator();
        if (tenant.parent().isEmpty()) {
            var top = tenants.get(administrator, tenants.top());
            if (!top.name().equals(tenant.name()) && top.version() != null)
                tenants.rename(administrator, top.id(), tenant.name(), top.version());
            return top.id();
        }
        return find(tenant.name()).orElseGet(() -> tenants.create(
                        administrator, tenant.name(), find(tenant.parent()).orElseGet(tenants::top))
                .id());
    }

    private Optional<TenantId> find(String name) {
        return tenants.tree(administrator()).stream()
                .map(PlacedTenant::tenant)
                .filter(tenant -> tenant.name().equals(name))
                .map(tenant -> tenant.id())
                .findFirst();
    }

    private void bringIn(CurrentUser user, SampleTenant tenant) throws IOException, InterruptedException {
        var run = RunId.random();
        var folder = imports.receive(run);
        for (var kind : RowKind.values()) {
            var file = tenant.folder().resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            try (var content = Files.newInputStream(file)) {
                CsvUploads.store(folder, kind, file.getFileName().toString(), content);
            }
        }
        imports.start(user, user.tenant(), run, SOURCE, true);
        while (!isOver(imports.get(user, run).state())) Thread.sleep(Duration.ofMillis(200));
        var ended = imports.get(user, run);
        LOG.info(
                "{}: {} new, {} refused.",
                tenant.name(),
                ended.total().create(),
                ended.total().refuse());
        if (ended.problem() != null) LOG.error("{} did not come in: {}", tenant.name(), ended.problem());
    }

    private static boolean isOver(ImportState state) {
        return !state.running() && state != ImportState.PLANNED;
    }

    private CurrentUser administrator() {
        return signIns.named(ADMINISTRATOR, "sample company");
    }
}
