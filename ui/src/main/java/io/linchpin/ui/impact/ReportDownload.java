package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.ImpactReport;
import io.linchpin.ui.component.Icon;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The CIs in the states that are shown, as a file; also those that the page had no room for. */
class ReportDownload extends Anchor {
    private final Asker asker;

    ReportDownload(Asker asker) {
        this.asker = asker;
        addClassNames("chip", "impact-export");
        setRouterIgnore(true);
    }

    void offer(CurrentUser user, Asking asked, ImpactReport.Totals totals) {
        var rows = asked.states().stream()
                .mapToInt(state -> totals.states().getOrDefault(state, 0))
                .sum();
        removeAll();
        add(Icon.DOWNLOAD.create(13), new Span(getTranslation("impact.export", rows)));
        setVisible(!asked.states().isEmpty());
        DownloadHandler download = event -> write(event, user, asked);
        setHref(download);
    }

    private void write(DownloadEvent event, CurrentUser user, Asking asked) throws IOException {
        event.setFileName("impact-report.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            asker.export(user, asked, lines(out));
        }
    }

    private static Consumer<String> lines(Writer out) {
        return line -> {
            try {
                out.write(line);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
    }
}
