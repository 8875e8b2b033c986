// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import io.coeus.cli.Failure;
import io.coeus.cli.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a session between commands, readable by the user only. */
final class SessionFile {
    private static final System.Logger LOGGER = System.getLogger(SessionFile.class.getName());

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

    /** Keeps the session if that can be done: without, the next command gets one of its own. */
    void tryWrite(Session session) {
        try {
            write(session);
        } catch (Failure e) {
            LOGGER.log(System.Logger.Level.DEBUG, "the session is not kept", e);
        }
    }

    void write(Session session) {
        PrivateFiles.write(file, session.toJson());
    }
}
