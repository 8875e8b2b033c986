// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a failure of the database driver means. */
public final class DatabaseFailures {
    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseFailures() {}

    /** Whether a unique constraint was hurt: somebody else stored the same first. */
    public static boolean isUniqueViolation(Throwable failure) {
        return sqlState(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }

    static RuntimeException translate(@Nullable Throwable failure) {
        if (failure != null && isUnavailable(failure)) {
            return new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "The database does not answer.", failure)
                    .withRemedy("Try again shortly.");
        }
        return switch (failure) {
            case CompletionException e when e.getCause() instanceof RuntimeException cause -> cause;
            case RuntimeException e -> e;
            case null, default -> new IllegalStateException("The database failed", failure);
        };
    }

    private static boolean isUnavailable(Throwable failure) {
        return causes(failure).anyMatch(DatabaseFailures::cutsConnection);
    }

    /** SQLSTATE classes: 08 connection, 57P operator intervention such as a shutdown, 53 out of resources. */
    private static boolean cutsConnection(Throwable cause) {
        return switch (cause) {
            case PgException pg -> isAway(pg.getSqlState());
            case SQLException sql -> isAway(sql.getSQLState());
            case ClosedConnectionException closed -> true;
            case IOException io -> true;
            case NoStackTraceThrowable timeout -> true;
            case VertxException vertx -> String.valueOf(vertx.getMessage()).contains("losed");
            default -> false;
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    private static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .map(cause -> switch (cause) {
                    case PgException pg -> pg.getSqlState();
                    case SQLException sql -> sql.getSQLState();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
