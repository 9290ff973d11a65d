package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The teams and people that a form and what is stored name, by their ids. */
final class PartyNames {
    private final Map<UUID, Party> known = new HashMap<>();

    PartyNames with(Collection<Party> parties) {
        parties.forEach(party -> known.put(party.id(), party));
        return this;
    }

    Map<OwnerKind, Party> of(DraftValues values) {
        var parties = new EnumMap<OwnerKind, Party>(OwnerKind.class);
        values.draft().owners().forEach((kind, party) -> {
            var found = known.get(party);
            if (found != null) parties.put(kind, found);
        });
        return parties;
    }

    /** A value of a form as people read it. */
    String shown(Words words, String className, String field, String value) {
        if (value.isEmpty()) return words.text("cmdb.value.none");
        var isParty =
                Stream.of(OwnerKind.values()).anyMatch(kind -> kind.column().equals(field));
        if (!isParty) return words.value(field.startsWith(CiFacts.ATTRIBUTE) ? className : field, value);
        var party = known.get(UUID.fromString(value));
        return party == null ? value : party.name();
    }
}
