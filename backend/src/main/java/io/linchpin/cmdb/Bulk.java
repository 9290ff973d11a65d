package io.linchpin.cmdb;

import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The same new values for many CIs: first shown, then written. */
@Component
class Bulk {
    private final CiWriter writer;
    private final Drafts drafts;
    private final Catalogues catalogues;
    private final Editing editing;

    Bulk(CiWriter writer, Drafts drafts, Catalogues catalogues, Editing editing) {
        this.writer = writer;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.editing = editing;
    }

    private record Planned(StoredCi before, Drafts.Read read) {}

    BulkEdit.Preview preview(CurrentUser user, Collection<CiId> ids, BulkEdit edit) {
        var rows = new ArrayList<BulkEdit.Row>();
        for (var planned : plan(user, writer.read(user.tenants(), ids), edit)) {
            var after = planned.read.facts();
            rows.add(new BulkEdit.Row(
                    planned.before.ci(),
                    after == null ? Map.of() : planned.before.facts().differences(after),
                    planned.read.errors()));
        }
        return new BulkEdit.Preview(edit, rows);
    }

    BulkEdit.Outcome apply(CurrentUser user, BulkEdit.Preview preview) {
        var wanted = new HashMap<CiId, Long>();
        for (var row : preview.rows())
            if (row.errors().isEmpty() && !row.changes().isEmpty())
                wanted.put(row.ci().id(), Objects.requireNonNullElse(row.ci().version(), 0L));
        var stored = writer.lock(user.tenants(Right.EDIT_CIS), wanted.keySet());
        var stale = new ArrayList<CiId>();
        wanted.forEach((id, version) -> {
            var there = stored.get(id);
            if (there == null || there.version() != version) stale.add(id);
        });
        var changed = 0;
        for (var planned : plan(user, stored, preview.edit())) {
            var after = planned.read.facts();
            if (stale.contains(planned.before.ci().id())) continue;
            if (after == null) {
                stale.add(planned.before.ci().id());
                continue;
            }
            editing.write(user, planned.before, after, "updated", "");
            changed++;
        }
        return new BulkEdit.Outcome(changed, stale);
    }

    private List<Planned> plan(CurrentUser user, Map<CiId, StoredCi> stored, BulkEdit edit) {
        var catalogue = catalogues.current();
        var parties = new HashMap<TenantId, Map<UUID, Party>>();
        var planned = new ArrayList<Planned>();
        for (var before : stored.values()) {
            var errors = new ArrayList<FieldError>();
            var tenant = before.ci().tenant();
            if (!user.may(Right.EDIT_CIS, tenant))
                errors.add(FieldError.of("tenant", "", "You may not edit CIs of this tenant."));
            var wanted = Drafts.merge(CiDraft.of(before.facts()), edit, errors);
            var known = parties.computeIfAbsent(
                    tenant,
                    where -> drafts.parties(
                            where,
                            edit.owners().values().stream()
                                    .flatMap(Optional::stream)
                                    .toList()));
            var read = Drafts.read(catalogue, wanted, before, with(known, before.facts()));
            errors.addAll(read.errors());
            planned.add(new Planned(before, new Drafts.Read(errors.isEmpty() ? read.facts() : null, errors)));
        }
        return planned;
    }

    /** Those who own the CI already stay, wherever they belong. */
    private static Map<UUID, Party> with(Map<UUID, Party> parties, CiFacts facts) {
        var all = new HashMap<>(parties);
        facts.owners().values().forEach(party -> all.put(party.id(), party));
        return all;
    }
}
