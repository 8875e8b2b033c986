// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

/** Answers one kind of call; runs under the world's lock, so it must not wait. */
@FunctionalInterface
public interface Handler {
    /** Answers, or refuses by throwing {@link Refused}. */
    Reply handle(Call call);
}
