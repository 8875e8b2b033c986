// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import io.coeus.driver.Container;
import io.coeus.driver.Endpoint;
import io.coeus.driver.WorkloadSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engine of three maps: what is put there runs at once, what ends has ended. */
final class MemoryEngine implements Witness {

    static final URI URL = URI.create("memory://engine");
    static final String NODE = "n1";

    private final Map<UUID, List<Item>> items = new HashMap<>();
    private int serial;

    /**
     * One thing the engine runs.
     *
     * @param spec null for one that was left half-made
     */
    record Item(int serial, @Nullable WorkloadSpec spec) {}

    synchronized List<Item> items(UUID workloadId) {
        return List.copyOf(items.getOrDefault(workloadId, List.of()));
    }

    synchronized void add(UUID workloadId, @Nullable WorkloadSpec spec) {
        items.computeIfAbsent(workloadId, id -> new ArrayList<>()).add(new Item(++serial, spec));
    }

    /** Makes it so if it is not; all at once. */
    synchronized void put(UUID workloadId, WorkloadSpec spec) {
        List<Item> present = items(workloadId);
        if (present.size() != 1 || !spec.equals(present.getFirst().spec())) {
            remove(workloadId);
            add(workloadId, spec);
        }
    }

    synchronized void remove(UUID workloadId) {
        items.remove(workloadId);
    }

    synchronized void removeEverything() {
        items.clear();
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint(URL, "", "", "");
    }

    @Override
    public List<String> nodes() {
        return List.of(NODE);
    }

    @Override
    public Container running() {
        return Container.of("web:1");
    }

    @Override
    public Container ending() {
        return Container.of("batch:1");
    }

    @Override
    public Map<String, String> objectsOf(UUID workloadId) {
        Map<String, String> found = new TreeMap<>();
        List<Item> present = items(workloadId);
        for (int i = 0; i < present.size(); i++) {
            found.put("item/" + i, Integer.toString(present.get(i).serial()));
        }
        return found;
    }

    @Override
    public void leaveHalfMade(UUID workloadId) {
        add(workloadId, null);
    }

    @Override
    public void removeBehindBack(UUID workloadId) {
        remove(workloadId);
    }

    @Override
    public void close() {}
}
