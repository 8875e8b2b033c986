// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that every service gives. */
public sealed interface CommonReply extends Reply {

    /** The command was done and there is nothing more to say. */
    @WireType("io.coeus.reply.done.v1")
    record Done() implements CommonReply {}

    /** What the forward command made is gone, or never was. */
    @WireType("io.coeus.reply.undone.v1")
    record Undone() implements CommonReply {}

    /** The command cannot be done; nothing more will be tried by its owner. */
    @WireType("io.coeus.reply.refused.v1")
    record Refused(Refusal refusal, List<String> requestIds) implements CommonReply {}

    /**
     * The command is being worked on; not an end.
     *
     * @param waitingFor what it waits for, for a person
     * @param attempts how often the work has been taken up so far
     * @param trouble the passing error of the last try, or null
     * @param requestIds request ids of the OpenStack calls made since the last answer
     */
    @WireType("io.coeus.reply.progress.v1")
    record Progress(
            String waitingFor, int attempts, @Nullable String trouble, List<String> requestIds)
            implements CommonReply {}

    /**
     * No object of the aggregate is left in the cloud.
     *
     * @param removed what has existed and is gone
     */
    @WireType("io.coeus.reply.nothing-remains.v1")
    record NothingRemains(List<Removed> removed) implements CommonReply {}

    /**
     * One cloud object that is gone.
     *
     * @param kind the cloud's service and its noun, such as {@code neutron.port}
     * @param id in the cloud
     * @param createdAt when it was asked for; null where an older service tells of it
     * @param removedAt when it was seen to be gone; null also for one that somebody else had removed
     */
    record Removed(
            String kind,
            String name,
            String id,
            @Nullable Instant createdAt,
            @Nullable Instant removedAt) {}
}
