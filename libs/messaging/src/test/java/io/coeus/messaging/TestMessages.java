// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Command;
import io.coeus.kernel.Event;
import io.coeus.kernel.Reply;
import io.coeus.messaging.wire.WireFamily;
import jakarta.inject.Singleton;

/** Messages that only tests know. */
public final class TestMessages {
    private TestMessages() {}

    /** What the tester can be asked. */
    @Owner("tester")
    public sealed interface TestCommand<R extends Reply> extends Command<R> {
        @WireType("test.make.v1")
        record Make(String id) implements TestCommand<TestReply.Made> {}

        @WireType("test.unmake.v1")
        record Unmake(String id) implements TestCommand<Undone> {}

        @WireType("test.unhandled.v1")
        record Unhandled(String id) implements TestCommand<Undone> {}
    }

    /** What the tester answers. */
    public sealed interface TestReply extends Reply {
        @WireType("test.made.v1")
        record Made(String id, String by) implements TestReply {}
    }

    /** What happens at the tester. */
    public sealed interface TestEvent extends Event {
        @WireType("test.happened.v1")
        record Happened(String id, int number) implements TestEvent {}

        @WireType("test.failed.v1")
        record Failed(String id) implements TestEvent {}
    }

    @Singleton
    static final class Commands implements WireFamily {
        @Override
        public Class<?> family() {
            return TestCommand.class;
        }
    }

    @Singleton
    static final class Replies implements WireFamily {
        @Override
        public Class<?> family() {
            return TestReply.class;
        }
    }

    @Singleton
    static final class Events implements WireFamily {
        @Override
        public Class<?> family() {
            return TestEvent.class;
        }
    }
}
