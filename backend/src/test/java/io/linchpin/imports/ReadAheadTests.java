package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.imports.UploadRow.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ReadAheadTests {
    @Test
    void batchesComeInTheOrderOfTheFileWithTheRestAtTheEnd() throws IOException {
        var batches = new ArrayList<List<Long>>();
        try (var reading = new ReadAhead(rows(7))) {
            reading.batches(
                    RowKind.CIS,
                    3,
                    batch -> batches.add(
                            batch.stream().map(row -> row.origin().line()).toList()));
        }
        assertThat(batches).containsExactly(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L), List.of(7L));
    }

    @Test
    void whatEndsTheReadingIsToldToWhoWaitsForTheRows() {
        var broken = upload(reader -> {
            throw new IOException("The disk is gone.");
        });
        try (var reading = new ReadAhead(broken)) {
            assertThatThrownBy(() -> reading.batches(RowKind.CIS, 3, batch -> {}))
                    .hasMessage("The disk is gone.");
        }
    }

    @Test
    void whoeverStopsAtABatchEndsTheReading() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var endless = upload(reader -> {
            try {
                while (true) rows(1).read(RowKind.CIS, reader);
            } finally {
                ended.countDown();
            }
        });
        try (var reading = new ReadAhead(endless)) {
            assertThatThrownBy(() -> reading.batches(RowKind.CIS, 3, batch -> {
                        throw new Stopped();
                    }))
                    .isInstanceOf(Stopped.class);
        }
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @FunctionalInterface
    private interface Reading {
        void read(Consumer<UploadRow> reader) throws IOException;
    }

    private static Upload rows(int count) {
        return upload(reader -> IntStream.rangeClosed(1, count)
                .mapToObj(line -> new Unreadable(new RowOrigin(RowKind.CIS, "cis.csv", line, List.of()), List.of()))
                .forEach(reader));
    }

    private static Upload upload(Reading reading) {
        return new Upload() {
            @Override
            public List<UploadedFile> files() {
                return List.of();
            }

            @Override
            public Rules rules() {
                return new Rules(false, false, true);
            }

            @Override
            public void read(RowKind kind, Consumer<UploadRow> reader) throws IOException {
                reading.read(reader);
            }
        };
    }
}
