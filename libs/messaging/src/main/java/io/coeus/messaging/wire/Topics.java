// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.wire;

/** Names of topics: what goes to a service, and what comes from it. */
public final class Topics {
    private static final String COMMANDS = "coeus.commands.";
    private static final String REPLIES = "coeus.replies.";
    private static final String EVENTS = "coeus.events.";

    private Topics() {}

    /** Commands to {@code service}. */
    public static String commands(String service) {
        return COMMANDS + service;
    }

    /** Answers to the commands that {@code service} sent. */
    public static String replies(String service) {
        return REPLIES + service;
    }

    /** What {@code service} says has happened. */
    public static String events(String service) {
        return EVENTS + service;
    }

    /** What a topic holds. */
    public static MessageKind kind(String topic) {
        if (topic.startsWith(COMMANDS)) {
            return MessageKind.COMMAND;
        }
        return topic.startsWith(REPLIES) ? MessageKind.REPLY : MessageKind.EVENT;
    }
}
