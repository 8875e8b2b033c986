// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/** The answer to a {@link Command}; a wire record. Answers are repeatable: the same command is answered alike. */
public interface Reply {}
