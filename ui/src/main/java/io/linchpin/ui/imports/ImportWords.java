package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.importers.csv.FileMapping;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Phase;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.TicketPill;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How runs, kinds, columns and values of imports are called on the screen of one person. */
record ImportWords(Catalogue catalogue, Formats formats) {
    ImportWords {
        catalogue = catalogue.in(formats.locale());
    }

    String text(String key, Object... arguments) {
        return Texts.text(key, formats.locale(), arguments);
    }

    Component state(ImportState state) {
        var word = text("imports.state." + state.name());
        return switch (state) {
            case PLANNING, APPLYING, REVERTING -> new TicketPill(Phase.WORK, word);
            case PLANNED -> new TicketPill(Phase.WAIT, word);
            case APPLIED -> new TicketPill(Phase.DONE, word);
            case DISCARDED, REVERTED -> new TicketPill(Phase.OFF, word);
            case FAILED -> new StateBadge(State.DOWN, word);
        };
    }

    String kind(RowKind kind) {
        return text("imports.kind." + kind.name());
    }

    /** "14 new, 63 changed, 7 refused", without what is none. */
    String counts(Counts counts) {
        var parts = Stream.of(
                        part("imports.counts.new", counts.create()),
                        part("imports.counts.changed", counts.update()),
                        part("imports.counts.retired", counts.retire()),
                        part("imports.counts.same", counts.same()),
                        part("imports.counts.refused", counts.refuse()),
                        part("imports.counts.dropped", counts.drop()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? text("imports.counts.none") : parts;
    }

    private String part(String key, long count) {
        return count == 0 ? "" : text(key, count);
    }

    /** A target of a column as people call it: a field by its word, an attribute by its name; several with commas. */
    String target(@Nullable String target) {
        if (target == null) return text("imports.target.none");
        return Arrays.stream(target.split(", ")).map(this::oneTarget).collect(Collectors.joining(", "));
    }

    private String oneTarget(String target) {
        return target.startsWith(FileMapping.ATTRIBUTE)
                ? text("imports.target.attribute", target.substring(FileMapping.ATTRIBUTE.length()))
                : text("imports.field." + target);
    }

    /** What a planned row changes: a field by its word, an attribute by its label in the class. */
    String field(PlannedRow row, String field) {
        if (!field.startsWith(FileMapping.ATTRIBUTE)) return field(field);
        return catalogue
                .attribute(row.what(), field.substring(FileMapping.ATTRIBUTE.length()))
                .map(attribute -> attribute.label())
                .orElse(field(field));
    }

    /** A field or attribute that some rows change. */
    String field(String field) {
        if (!field.startsWith(FileMapping.ATTRIBUTE)) return text("imports.field." + field);
        return field.substring(FileMapping.ATTRIBUTE.length());
    }

    /** The class of a CI, the phrase of a relationship, or the kind. */
    String what(PlannedRow row) {
        return what(row.kind(), row.what());
    }

    String what(RowKind kind, String name) {
        return switch (kind) {
            case CIS -> catalogue.find(name).map(CiClass::label).orElse(name);
            case RELATIONSHIPS ->
                catalogue.findType(name).map(RelationType::phrase).orElse(name);
            case TEAMS, PEOPLE -> text("imports.kind.one." + kind.name());
        };
    }

    /** "9 800 rows/s, 3 s left", as far as it can be known; empty while it cannot. */
    String pace(ImportRun run) {
        return run.pace()
                .map(pace -> pace.left()
                        .map(left -> text("imports.pace", pace.rowsPerSecond(), formats.duration(left)))
                        .orElseGet(() -> text("imports.rate", pace.rowsPerSecond())))
                .orElse("");
    }

    /** How far a run is, as a bar and in figures. */
    Div progress(ImportRun run) {
        var bar = new ProgressBar();
        if (run.rows() > 0) bar.setValue(Math.clamp((double) run.done() / run.rows(), 0, 1));
        else bar.setIndeterminate(true);
        var pace = new Span(pace(run));
        pace.addClassNames("t3", "xs", "nw");
        var both = new Div(bar, pace);
        both.addClassName("imports-progress");
        return both;
    }

    String size(long bytes) {
        if (bytes < 1024) return text("imports.size.bytes", bytes);
        if (bytes < 1024 * 1024) return text("imports.size.kilobytes", formats.number(bytes / 1024.0, 1));
        return text("imports.size.megabytes", formats.number(bytes / 1024.0 / 1024.0, 1));
    }
}
