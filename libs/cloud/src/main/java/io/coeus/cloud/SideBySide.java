// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.openstack.CallContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Asks the cloud several things at once, each on a virtual thread. */
public final class SideBySide {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private SideBySide() {}

    /** Begins to ask. */
    public static <T> Answer<T> ask(Callable<T> question) {
        var carried = CallContext.carry(question);
        return new Answer<>(CompletableFuture.supplyAsync(() -> call(carried), THREADS));
    }

    private static <T> T call(Callable<T> question) {
        try {
            return question.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer that may still be under way. */
    public record Answer<T>(CompletableFuture<T> future) {

        /** Waits for it; throws what the question threw. */
        public T get() {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                throw e;
            }
        }
    }
}
