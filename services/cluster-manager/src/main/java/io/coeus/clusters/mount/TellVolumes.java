// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.mount;

import io.coeus.clusters.join.Members;
import io.coeus.clusters.mount.VolumeMount.State;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a node which data volumes it is to have mounted, and hears which it has. */
@ApplicationScoped
public class TellVolumes {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration IN_USE = Duration.ofSeconds(5);

    /** A new disk makes a node ask by itself. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Members members;
    private final Mounts mounts;

    TellVolumes(Transactions transactions, Members members, Mounts mounts) {
        this.transactions = transactions;
        this.members = members;
        this.mounts = mounts;
    }

    /**
     * Notes what the node has; a volume it does not mention is not mounted. What it says of volumes that are not its own
     * is ignored. WRONG_NODE_TOKEN when the bearer is not the node's. Repeatable.
     */
    public Told tell(String clusterId, String nodeName, Secret bearer, List<Seen> seen) {
        return transactions.inTransaction(() -> {
            members.recognize(clusterId, nodeName, bearer);
            var said = seen.stream().collect(Collectors.toMap(Seen::volumeId, Function.identity(), (a, b) -> b));
            return answer(mounts.at(clusterId, nodeName).stream()
                    .map(mount -> note(mount, said))
                    .toList());
        });
    }

    private VolumeMount note(VolumeMount before, Map<String, Seen> said) {
        var seen = said.getOrDefault(before.volumeId(), new Seen(before.volumeId(), State.UNMOUNTED, null));
        var told = before.wanted() && seen.state() == State.UNMOUNTED ? State.MOUNTING : seen.state();
        var after = before.become(told, seen.message());
        if (!after.equals(before)) {
            mounts.save(after);
        }
        return after;
    }

    private static Told answer(List<VolumeMount> all) {
        var wanted = all.stream()
                .filter(VolumeMount::wanted)
                .map(VolumeMount::volumeId)
                .distinct()
                .toList();
        var pause = all.isEmpty() ? IDLE : all.stream().allMatch(VolumeMount::settled) ? IN_USE : SOON;
        return new Told(wanted, pause);
    }

    /**
     * A volume as its node sees it.
     *
     * @param state MOUNTED, FAILED, or UNMOUNTED for one it waits for
     */
    public record Seen(
            String volumeId, State state, @Nullable String message) {}

    /** The volumes a node is to have mounted, and when it is to ask again at the latest. */
    public record Told(List<String> volumeIds, Duration again) {}
}
