package io.linchpin.ui.settings.audit;

import io.linchpin.ui.component.Icon;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What something was done to. */
public enum AuditKind {
    TENANT("Tenant ", Icon.TENANT),
    PERSON("Person ", Icon.PERSON),
    TEAM("Team ", Icon.TEAM),
    TOKEN("Token ", Icon.KEY),
    CI("Ci ", Icon.CMDB),
    CLASS("CiClass ", Icon.SETTINGS),
    TYPE("RelationType ", Icon.LINK),
    /** Runs of imports, what they wrote, and mappings. */
    IMPORT("Import", Icon.IMPORTS),
    /** What a later feature tells of. */
    OTHER("", Icon.INFO);

    private final String begins;
    private final Icon icon;

    AuditKind(String begins, Icon icon) {
        this.begins = begins;
        this.icon = icon;
    }

    /** Those that can be asked for. */
    static List<AuditKind> asked() {
        return Arrays.stream(values()).filter(kind -> kind.begins().isPresent()).toList();
    }

    static AuditKind of(String about) {
        return Arrays.stream(values())
                .filter(kind -> about.startsWith(kind.begins))
                .findFirst()
                .orElse(OTHER);
    }

    /** How the trail's kind and id begin for all of them; empty when that says nothing. */
    Optional<String> begins() {
        return Optional.of(begins).filter(text -> !text.isEmpty());
    }

    public Icon icon() {
        return icon;
    }
}
