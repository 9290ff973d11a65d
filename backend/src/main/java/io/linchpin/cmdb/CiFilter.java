package io.linchpin.cmdb;

import io.linchpin.shared.TenantId;
import java.util.Set;
import java.util.UUID;

/**
 * Which CIs a list shows. An empty text or set does not restrict.
 * @param text is contained in a name, an external id or an address, without regard to case
 * @param classes these and the classes below them
 * @param owners teams or people, in the kind of ownership {@link OwnerKind#OWNED_BY}
 * @param supporters teams or people, in the kind of ownership {@link OwnerKind#SUPPORTED_BY}
 * @param tenants narrows what the reader may see, never widens it
 * @param sources at least one of these describes it; {@link #BY_HAND} stands for those that no source describes
 * @param withoutOwner only those that nobody owns
 */
public record CiFilter(
        String text,
        Set<String> classes,
        Set<CiStatus> statuses,
        Set<Environment> environments,
        Set<Integer> criticalities,
        Set<UUID> owners,
        Set<UUID> supporters,
        Set<TenantId> tenants,
        Set<String> sources,
        boolean withoutOwner) {
    public static final String BY_HAND = "";
    public static final CiFilter ALL =
            new CiFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    public CiFilter {
        text = text.strip();
        classes = Set.copyOf(classes);
        statuses = Set.copyOf(statuses);
        environments = Set.copyOf(environments);
        criticalities = Set.copyOf(criticalities);
        owners = Set.copyOf(owners);
        supporters = Set.copyOf(supporters);
        tenants = Set.copyOf(tenants);
        sources = Set.copyOf(sources);
    }

    public CiFilter withText(String value) {
        return new CiFilter(
                value,
                classes,
                statuses,
                environments,
                criticalities,
                owners,
                supporters,
                tenants,
                sources,
                withoutOwner);
    }

    public CiFilter withClasses(Set<String> value) {
        return new CiFilter(
                text, value, statuses, environments, criticalities, owners, supporters, tenants, sources, withoutOwner);
    }

    public CiFilter withStatuses(Set<CiStatus> value) {
        return new CiFilter(
                text, classes, value, environments, criticalities, owners, supporters, tenants, sources, withoutOwner);
    }
}
