package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTests {
    private static final Dialect DIALECT = new Dialect(StandardCharsets.UTF_8, 0, ',', '"', LineEnds.LF);
    private static final Limits LIMITS = new Limits(1000, 10, 10_000);
    private static final int SOME = 1 << 18;

    @Test
    void recordsAreReadAsTheyAreAskedForAndNoFurther() throws IOException {
        var endless = new Endless("a,b\n", "c,d\n");
        try (var records = new Records(endless, DIALECT, LIMITS)) {
            assertThat(records.next()).isEqualTo(new Records.Parsed(1, 1, List.of("a", "b"), List.of(), null));
            assertThat(records.next()).isEqualTo(new Records.Parsed(2, 2, List.of("c", "d"), List.of(), null));
        }
        assertThat(endless.given).isLessThan(SOME);
    }

    @Test
    void aQuoteThatIsNeverClosedIsGivenUpAtTheLimitAndNothingBehindItIsRead() throws IOException {
        var endless = new Endless("a,b\n\"c,d\n", "e,f\n");
        try (var records = new Records(endless, DIALECT, LIMITS)) {
            records.next();
            assertThat(records.next())
                    .extracting(Records.Parsed::faults)
                    .isEqualTo(List.of(new Fault.UnclosedQuote(2, 1)));
            assertThat(records.next()).isNull();
        }
        assertThat(endless.given).isLessThan(SOME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "'\"a\"b,c\n'/false/1/1",
                "'a,\"b\nc\"d,e\n'/false/2/2",
                "'a, \"b\n\"\"c,d\n'/true/1/2",
                "'\"a\",\"b\",\"c\n\nd\n'/true/1/3"
            })
    void whereAQuoteWentWrongIsFoundAgain(String text, boolean open, long line, int column) {
        assertThat(OpenQuote.in(text, 1, DIALECT)).isEqualTo(new OpenQuote(open, line, column));
    }

    /** A beginning, then the same text for ever. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] rest;
        private long given;

        Endless(String start, String rest) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = given++;
            return at < start.length ? start[(int) at] : rest[(int) ((at - start.length) % rest.length)];
        }
    }
}
