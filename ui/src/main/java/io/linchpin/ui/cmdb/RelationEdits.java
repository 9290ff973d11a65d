package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.RelationDraft;
import org.jspecify.annotations.Nullable;

/** What the list of relationships on a CI's page lets people do. */
final class RelationEdits implements RelationsCard.Actions {
    private final Words words;
    private final Cmdb cmdb;
    private final CiPage page;
    private final Runnable relate;

    /** @param relate opens the dialog that makes another relationship */
    RelationEdits(Words words, Cmdb cmdb, CiPage page, Runnable relate) {
        this.words = words;
        this.cmdb = cmdb;
        this.page = page;
        this.relate = relate;
    }

    @Override
    public void end(CiId source, String type, CiId target, CiRelation relation) {
        var again = relation.groupByDefault()
                ? new RelationDraft(source, type, target, null, null)
                : new RelationDraft(source, type, target, relation.group(), relation.minUp());
        page.attempt(() -> {
            cmdb.unrelate(page.user(), source, type, target);
            page.reload();
            page.tellDone(words, words.text("cmdb.unrelated"), () -> cmdb.relate(page.user(), again));
        });
    }

    @Override
    public void regroup(CiId dependent, String group, @Nullable MinUp minUp) {
        new GroupDialog(
                        words,
                        group,
                        minUp,
                        wanted -> page.attempt(() -> {
                            cmdb.changeGroup(page.user(), dependent, group, wanted);
                            page.reload();
                        }))
                .open();
    }

    @Override
    public void relate() {
        relate.run();
    }
}
