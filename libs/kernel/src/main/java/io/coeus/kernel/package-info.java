// SPDX-License-Identifier: Apache-2.0
/**
 * What every Coeus service uses and no service has an opinion on: problems, callers, ids and secrets. JDK and JSpecify
 * only; {@code KernelSizeTest} keeps it at 25 files or fewer.
 */
@NullMarked
package io.coeus.kernel;

import org.jspecify.annotations.NullMarked;
