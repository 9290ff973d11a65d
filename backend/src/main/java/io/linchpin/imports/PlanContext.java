package io.linchpin.imports;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What all steps of making one plan share: for whom, by which rules, where the verdicts go and how far it is. */
final class PlanContext {
    /** Called after each batch, and now and then while files are read; throws when the work is to stop. */
    interface Watcher {
        void look(PlanContext context);
    }

    final ImportRun run;
    final CurrentUser user;
    final Upload.Rules rules;
    final Catalogue catalogue;
    final Places places;
    final Claims teams = new Claims();
    final Claims people = new Claims();
    final CiIndex cis = new CiIndex();
    final Identities identities;
    final RelationshipIndex relationships = new RelationshipIndex();
    private final PlanWriter writer;
    private final Watcher watcher;
    private final EnumMap<RowKind, Counts> counts = new EnumMap<>(RowKind.class);
    private final Map<Ignored, Set<String>> ignored = new LinkedHashMap<>();
    private final List<String> classNames;
    private final List<String> typeNames;
    private long rows;
    private long done;
    private long recorded;
    private long unreadable;

    PlanContext(
            ImportRun run, CurrentUser user, Upload upload, Catalogue catalogue, PlanWriter writer, Watcher watcher) {
        this.run = run;
        this.user = user;
        this.rules = upload.rules();
        this.places = new Places(
                upload.files().stream().map(Upload.UploadedFile::name).toList());
        this.catalogue = catalogue;
        this.identities = new Identities(catalogue);
        this.writer = writer;
        this.watcher = watcher;
        this.classNames = catalogue.classes().stream().map(CiClass::name).toList();
        this.typeNames = catalogue.types().stream().map(RelationType::name).toList();
    }

    /** A column that becomes nothing, because some class of its rows does not take it. */
    record Ignored(String file, String column) {}

    List<String> classNames() {
        return classNames;
    }

    List<String> typeNames() {
        return typeNames;
    }

    void leaveOut(RowOrigin origin, String column, String type) {
        ignored.computeIfAbsent(new Ignored(origin.file(), column), missing -> new TreeSet<>())
                .add(type);
    }

    /** The classes that did not take it. */
    Map<Ignored, Set<String>> ignored() {
        return ignored;
    }

    TenantId tenant() {
        return run.tenant();
    }

    /** Known only when all files have been read once. */
    long rows() {
        return rows;
    }

    long done() {
        return done;
    }

    Map<RowKind, Counts> counts() {
        return counts;
    }

    void expect() {
        rows++;
    }

    <T extends PlannedRow> void plan(RowKind kind, PlanStore.Stream<T> stream, T row) {
        writer.add(stream, row);
        count(kind, Counts.of(PlanAction.of(row), 1));
    }

    /** Rows that must be written in one transaction. */
    <T extends PlannedRow> void planTogether(RowKind kind, PlanStore.Stream<T> stream, List<T> rows) {
        writer.keepTogether(stream, rows.size());
        for (var row : rows) plan(kind, stream, row);
    }

    /** A row that changes no fact, but whose source is to be remembered. */
    <T extends PlannedRow> void confirm(RowKind kind, PlanStore.Stream<T> stream, T row) {
        writer.add(stream, row);
        same(kind);
    }

    /** Rows of CIs that the source has described before. */
    long recorded() {
        return recorded;
    }

    void known() {
        recorded++;
    }

    /** Rows of CIs of which nobody knows what they are about. */
    long unreadable() {
        return unreadable;
    }

    void unreadable(UploadRow.Unreadable row) {
        if (row.origin().kind() == RowKind.CIS) unreadable++;
        refuse(row.origin(), row.errors());
    }

    /** One of which only is kept that it is missing. */
    void missing(PlannedRow.PlannedCi row) {
        writer.add(PlanStore.Stream.MISSING_CIS, row);
    }

    /** What a row says and does not get is told by itself. */
    void tellLosses(PlannedRow row) {
        if (row.losses().isEmpty()) return;
        writer.add(
                PlanStore.Stream.OVERRULED,
                new RefusedRow(
                        row.kind(),
                        row.file(),
                        row.line(),
                        List.of(row.subject()),
                        row.losses().stream()
                                .map(loss -> new FieldError(loss.field(), row.line(), loss.says(), loss.words()))
                                .toList()));
        count(row.kind(), new Counts(0, 0, 0, 0, 0, 1, 0));
    }

    /**
     * Whether the row is the one that counts of those with its key. One that repeats another word for word is passed over; one
     * that contradicts another is refused, and so is the other.
     * @param field the column of the key, and {@code value} what stands in it
     * @param what the key is called, for people
     */
    boolean countsAlone(Claims claims, Fingerprint key, RowOrigin origin, String field, String value, Message what) {
        var ordinal = claims.ordinal(key);
        if (claims.counts(ordinal, places.of(origin))) return true;
        var disputed = claims.disputed(ordinal);
        if (disputed.isEmpty()) same(origin.kind());
        else refuse(origin, List.of(FieldError.of(field, value, places.contradiction(what, disputed, origin))));
        return false;
    }

    void same(RowKind kind) {
        count(kind, new Counts(0, 0, 1, 0, 0));
    }

    void refuse(RowOrigin origin, List<FieldError> errors) {
        var placed = errors.stream()
                .map(error -> error.row() != null
                        ? error
                        : new FieldError(error.field(), origin.line(), error.value(), error.said()))
                .toList();
        writer.add(
                PlanStore.Stream.REFUSED,
                new RefusedRow(origin.kind(), origin.file(), origin.line(), origin.cells(), placed));
        count(origin.kind(), new Counts(0, 0, 0, 1, 0));
    }

    void done(int more) {
        done += more;
        look();
    }

    void look() {
        watcher.look(this);
    }

    private void count(RowKind kind, Counts one) {
        counts.merge(kind, one, Counts::plus);
    }
}
