// SPDX-License-Identifier: Apache-2.0
/** Networking v2.0. */
@NullMarked
package io.coeus.sandbox.cloud.neutron;

import org.jspecify.annotations.NullMarked;
