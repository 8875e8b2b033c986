// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Blocks until the database has answered, and turns its failures into what callers can deal with. */
final class Waiting {
    private Waiting() {}

    static <T extends @Nullable Object> T on(CompletableFuture<T> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Problem(CommonCode.DEPENDENCY_TIMEOUT, "The database did not answer in time.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Coeus is stopping.", e);
        } catch (ExecutionException e) {
            throw DatabaseFailures.translate(e.getCause());
        }
    }
}
