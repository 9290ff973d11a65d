package io.linchpin.importers.csv;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.shared.Message;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/** The refused rows of an import as a file, page by page, so that a million of them need no memory. */
public final class RefusedDownload {
    private static final int PAGE = 5_000;

    private RefusedDownload() {}

    /** @param say how the reasons are said to who reads them */
    public static void write(
            Imports imports, CurrentUser user, ImportRun run, Writer out, Function<Message, String> say)
            throws IOException {
        var file = new RefusedFile(out, run.files(), say);
        long from = 0;
        var page = imports.refused(user, run.id(), from, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) file.write(row);
            from += page.size();
            page = imports.refused(user, run.id(), from, PAGE);
        }
        file.flush();
    }
}
