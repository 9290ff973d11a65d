package io.linchpin.api;

import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.ExportedCi;
import io.linchpin.cmdb.ExportedRelation;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inventory of one tenant as files, row by row, in the columns that imports take: exported and imported again it changes nothing. */
@RestController
@RequestMapping("/api/v1/export")
@Needs(Right.SEE_CIS)
class ExportController {
    private static final List<String> CI_COLUMNS = List.of(
            "class",
            "name",
            "external_id",
            "status",
            "environment",
            "criticality",
            "owner",
            "support_team",
            "approver");
    private static final List<String> RELATION_COLUMNS = List.of("source", "type", "target", "group", "min_up");

    private final Cmdb cmdb;

    ExportController(Cmdb cmdb) {
        this.cmdb = cmdb;
    }

    @GetMapping("/cis.csv")
    void cis(CurrentUser user, HttpServletResponse response) throws IOException {
        var attributes = cmdb.exportedAttributes(user, user.tenant());
        var header = new ArrayList<>(CI_COLUMNS);
        header.addAll(attributes);
        try (var file = open(response, "cis.csv")) {
            file.write(Csv.line(header));
            cmdb.exportCis(user, user.tenant(), ci -> write(file, cells(ci, attributes)));
        }
    }

    @GetMapping("/relationships.csv")
    void relationships(CurrentUser user, HttpServletResponse response) throws IOException {
        user.require(Right.SEE_CIS, user.tenant());
        try (var file = open(response, "relationships.csv")) {
            file.write(Csv.line(RELATION_COLUMNS));
            cmdb.exportRelations(user, user.tenant(), relation -> write(file, cells(relation)));
        }
    }

    private static List<String> cells(ExportedCi ci, List<String> attributes) {
        var facts = ci.facts();
        var cells = new ArrayList<String>();
        cells.add(facts.type());
        cells.add(facts.name());
        cells.add(ci.externalId());
        cells.add(facts.status().name());
        cells.add(text(CiView.environment(facts.environment())));
        cells.add(text(facts.criticality()));
        for (var kind : OwnerKind.values()) cells.add(owner(facts, kind));
        for (var attribute : attributes) {
            var value = facts.attributes().get(attribute);
            cells.add(value == null ? "" : AttributeType.text(value));
        }
        return cells;
    }

    private static List<String> cells(ExportedRelation relation) {
        return List.of(
                relation.source(), relation.type(), relation.target(), text(relation.group()), text(relation.minUp()));
    }

    private static String owner(CiFacts facts, OwnerKind kind) {
        Party party = facts.owners().get(kind);
        return party == null ? "" : party.name();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Writer open(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private static void write(Writer file, List<String> cells) {
        try {
            file.write(Csv.line(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
