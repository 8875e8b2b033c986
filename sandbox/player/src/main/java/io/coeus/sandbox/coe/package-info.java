// SPDX-License-Identifier: Apache-2.0
/** What the doubles of container engines share: JSON, certificates and a TLS listener. */
@NullMarked
package io.coeus.sandbox.coe;

import org.jspecify.annotations.NullMarked;
