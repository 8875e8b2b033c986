// SPDX-License-Identifier: Apache-2.0
/** A Kubernetes API in memory, with the few controllers that make workloads run. */
@NullMarked
package io.coeus.sandbox.coe.kubernetes;

import org.jspecify.annotations.NullMarked;
