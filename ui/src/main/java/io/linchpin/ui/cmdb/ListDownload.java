package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Icon;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All rows of a list as a file, in its columns and its order. */
final class ListDownload extends Anchor {
    private static final int AT_ONCE = 2_000;

    private final Cmdb cmdb;
    private final Words words;

    ListDownload(Cmdb cmdb, Words words) {
        this.cmdb = cmdb;
        this.words = words;
        addClassName("chip");
        add(Icon.DOWNLOAD.create(13), new Span(words.text("cmdb.export")));
        setRouterIgnore(true);
        setVisible(false);
    }

    void offer(CurrentUser user, ListQuestion asked, List<ListColumn> columns) {
        DownloadHandler download = event -> write(event, user, asked, columns);
        setHref(download);
        setVisible(true);
    }

    private void write(DownloadEvent event, CurrentUser user, ListQuestion asked, List<ListColumn> columns)
            throws IOException {
        event.setFileName("cis.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            var file = new CiCsv(words, columns, out);
            file.header();
            List<CiRow> rows;
            int offset = 0;
            do {
                rows = cmdb.list(user, asked.filter(), asked.order(), offset, AT_ONCE);
                rows.forEach(file::row);
                offset += rows.size();
            } while (rows.size() == AT_ONCE);
        }
    }
}
