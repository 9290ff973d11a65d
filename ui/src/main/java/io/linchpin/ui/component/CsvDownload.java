package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Offers rows as a file; they are written while it is fetched. */
public final class CsvDownload extends Anchor {

    public CsvDownload() {
        addClassNames("chip", "csv-download");
        setRouterIgnore(true);
        setVisible(false);
    }

    /** @param content hands over the lines, each with its line break */
    public void offer(String words, String file, Consumer<Consumer<String>> content) {
        removeAll();
        add(Icon.DOWNLOAD.create(13), new Span(words));
        DownloadHandler download = event -> {
            event.setFileName(file);
            event.setContentType("text/csv; charset=utf-8");
            try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                content.accept(line -> write(out, line));
            }
        };
        setHref(download);
        setVisible(true);
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
