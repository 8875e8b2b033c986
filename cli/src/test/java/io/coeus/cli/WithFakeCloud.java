// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a cloud of its own and a home directory for its user. */
abstract class WithFakeCloud {
    @TempDir
    Path home;

    FakeCloud cloud;

    @BeforeEach
    void open() throws IOException {
        cloud = new FakeCloud(home);
    }

    @AfterEach
    void close() {
        cloud.close();
    }
}
