// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import io.coeus.sandbox.launcher.Trouble;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that tells one installation from another.
 *
 * @param replicas how many processes each service has
 */
public record Installation(Home home, Ports ports, Secrets secrets, Cloud cloud, int replicas) {
    private static final String REPLICAS = "replicas";

    /**
     * The installation of this environment: stored by an earlier {@link #save}, else a new one. The environment's port
     * variables win over what is stored.
     */
    public static Installation of(Map<String, String> environment) {
        Home home = Home.of(environment);
        Map<String, String> stored = store(home).read();
        Ports ports = Ports.of(environment, stored);
        Secrets secrets = Secrets.of(stored);
        return new Installation(
                home,
                ports,
                secrets,
                Cloud.stored(stored, ports.of("cloud"), secrets.cloudPassword()),
                Integer.parseInt(stored.getOrDefault(REPLICAS, "1")));
    }

    /** The same with another cloud. */
    public Installation with(Cloud other) {
        return new Installation(home, ports, secrets, other, replicas);
    }

    /** The same with its sandbox cloud. */
    public Installation withSandbox() {
        return with(Cloud.sandbox(ports.of("cloud"), secrets.cloudPassword()));
    }

    /** The same with so many processes of each service; fails with {@link Trouble} for a number it cannot have. */
    public Installation withReplicas(int number) {
        if (number < 1 || number > Ports.MOST_REPLICAS) {
            throw new Trouble("A service has 1 to " + Ports.MOST_REPLICAS + " replicas, not " + number + ".");
        }
        return new Installation(home, ports, secrets, cloud, number);
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
        values.put(REPLICAS, Integer.toString(replicas));
        store(home).write(values);
    }

    private static Store store(Home home) {
        return new Store(home.state().resolve("installation.properties"));
    }
}
