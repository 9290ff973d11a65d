package io.linchpin.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads an upload on threads of its own, so that the next rows are read while the database compares the ones before. */
final class ReadAhead implements AutoCloseable {
    private static final int BATCHES = 1;
    private static final List<UploadRow> END = List.of();

    private final Upload upload;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReadAhead(Upload upload) {
        this.upload = upload;
    }

    /** The rows of one kind in their order, so many at a time. */
    void batches(RowKind kind, int size, Consumer<List<UploadRow>> reader) throws IOException {
        var ahead = new ArrayBlockingQueue<List<UploadRow>>(BATCHES);
        var reading = threads.submit(() -> {
            try {
                read(kind, size, ahead);
            } finally {
                ahead.put(END);
            }
            return kind;
        });
        try {
            for (var batch = ahead.take(); !batch.isEmpty(); batch = ahead.take()) reader.accept(batch);
            reading.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private void read(RowKind kind, int size, BlockingQueue<List<UploadRow>> ahead)
            throws IOException, InterruptedException {
        var batch = new ArrayList<UploadRow>(size);
        upload.read(kind, row -> {
            batch.add(row);
            if (batch.size() < size) return;
            put(ahead, batch);
            batch.clear();
        });
        if (!batch.isEmpty()) put(ahead, batch);
    }

    private static void put(BlockingQueue<List<UploadRow>> ahead, List<UploadRow> batch) {
        try {
            ahead.put(List.copyOf(batch));
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /** What ended the reading. */
    private static IOException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException broken -> broken;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case null, default -> throw new IllegalStateException(e);
        };
    }

    private static IllegalStateException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The reading of files was stopped.", e);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
