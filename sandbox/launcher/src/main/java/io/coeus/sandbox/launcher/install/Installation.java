// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that tells one installation from another. */
public record Installation(Home home, Ports ports, Secrets secrets, Cloud cloud) {

    /**
     * The installation of this environment: stored by an earlier {@link #save}, else a new one. The environment's port
     * variables win over what is stored.
     */
    public static Installation of(Map<String, String> environment) {
        Home home = Home.of(environment);
        Map<String, String> stored = store(home).read();
        Ports ports = Ports.of(environment, stored);
        Secrets secrets = Secrets.of(stored);
        return new Installation(home, ports, secrets, Cloud.stored(stored, ports.of("cloud"), secrets.cloudPassword()));
    }

    /** The same with another cloud. */
    public Installation with(Cloud other) {
        return new Installation(home, ports, secrets, other);
    }

    /** The same with its sandbox cloud. */
    public Installation withSandbox() {
        return with(Cloud.sandbox(ports.of("cloud"), secrets.cloudPassword()));
    }

    /** Where the stores are: each cloud has its own, so that no books are mixed up or lost. */
    public Path data() {
        return home.data().resolve(cloud.directory());
    }

    /** Makes the directories and keeps ports, secrets and cloud for later calls. */
    public void save() {
        home.create();
        home.make(data());
        var values = new LinkedHashMap<String, String>();
        values.putAll(ports.toStore());
        values.putAll(secrets.toStore());
        values.putAll(cloud.toStore());
        store(home).write(values);
    }

    private static Store store(Home home) {
        return new Store(home.state().resolve("installation.properties"));
    }
}
