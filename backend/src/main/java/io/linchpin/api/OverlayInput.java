package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.impact.Overlay;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question thinks to be different: CIs added or changed, relationships there or not. */
record OverlayInput(
        @Nullable List<AddedInput> added,
        @Nullable List<ChangedInput> changed,
        @Nullable List<RelatedInput> related,
        @Nullable List<RelatedInput> unrelated) {

    /**
     * @param ci what the question calls it
     * @param name absent when that is its name
     * @param status absent for LIVE
     * @param tenant absent for the one the caller works in
     */
    record AddedInput(
            @Nullable String ci,
            @Nullable String name,
            @JsonProperty("class") @Nullable String type,
            @Nullable CiStatus status,
            @Nullable Integer criticality,
            @Nullable TenantId tenant) {
        Overlay.Added added() {
            return new Overlay.Added(
                    text(ci),
                    name == null ? text(ci) : name,
                    text(type),
                    status == null ? CiStatus.LIVE : status,
                    criticality,
                    tenant);
        }
    }

    /** @param type absent where the class stays the same; {@code status} likewise */
    record ChangedInput(
            @Nullable String ci,
            @JsonProperty("class") @Nullable String type,
            @Nullable CiStatus status) {
        Overlay.Changed changed() {
            return new Overlay.Changed(text(ci), type, status);
        }
    }

    /** @param minUp how many of the group must work: {@code "2"} or {@code "60%"} */
    record RelatedInput(
            @Nullable String source,
            @Nullable String type,
            @Nullable String target,
            @Nullable String group,
            @Nullable String minUp) {
        Overlay.Related related() {
            return new Overlay.Related(
                    text(source),
                    text(type),
                    text(target),
                    group,
                    minUp == null ? null : MinUp.parse(minUp).orElseThrow());
        }

        Overlay.Unrelated unrelated() {
            return new Overlay.Unrelated(text(source), text(type), text(target));
        }
    }

    /** @throws Invalid naming each min_up that cannot be read */
    static Overlay overlay(@Nullable OverlayInput input) {
        return input == null ? Overlay.NONE : input.overlay();
    }

    private Overlay overlay() {
        var errors = unreadable(parts(related));
        if (!errors.isEmpty()) throw new Invalid(errors.getFirst().said(), errors);
        return new Overlay(
                parts(added).stream().map(AddedInput::added).toList(),
                parts(changed).stream().map(ChangedInput::changed).toList(),
                parts(related).stream().map(RelatedInput::related).toList(),
                parts(unrelated).stream().map(RelatedInput::unrelated).toList());
    }

    private static List<FieldError> unreadable(List<RelatedInput> related) {
        var errors = new ArrayList<FieldError>();
        for (var at = 0; at < related.size(); at++) {
            var minUp = related.get(at).minUp;
            if (minUp != null && MinUp.parse(minUp).isEmpty())
                errors.add(FieldError.of(
                        "overlay.related[%d].minUp".formatted(at),
                        minUp,
                        "A number such as 2 or a share such as 60%%."));
        }
        return errors;
    }

    private static <T> List<T> parts(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
