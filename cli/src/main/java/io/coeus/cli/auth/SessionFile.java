// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import io.coeus.cli.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a session between commands, readable by the user only. */
final class SessionFile {
    private final Path file;

    SessionFile(Path file) {
        this.file = file;
    }

    Optional<Session> read() {
        try {
            return Files.exists(file) ? Session.fromJson(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(Session session) {
        PrivateFiles.write(file, session.toJson());
    }
}
