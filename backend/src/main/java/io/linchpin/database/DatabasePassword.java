package io.linchpin.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded database's password: made once, and readable by the application's own user only. */
record DatabasePassword(String value) {
    private static final int BYTES = 24;

    @Override
    public String toString() {
        return "DatabasePassword[…]";
    }

    static DatabasePassword keptIn(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return new DatabasePassword(Files.readString(file, US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used: " + e.getMessage(), e);
        }
    }

    /** Complete or not there at all: written aside and moved, so that a crash leaves no half of a password. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "password", ".new", ownerOnly());
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random), US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
