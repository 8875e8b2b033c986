// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/**
 * Asks the service that owns a domain to do one thing; a wire record.
 *
 * <p>Handling it is repeatable: a command may arrive twice, and its second handling must find what the first one made.
 *
 * @param <R> what the owner answers when it is done
 */
public interface Command<R extends Reply> {}
