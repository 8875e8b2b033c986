// SPDX-License-Identifier: Apache-2.0
/** Teaches Coeus Kubernetes, from 1.20 on. */
@NullMarked
package io.coeus.driver.kubernetes;

import org.jspecify.annotations.NullMarked;
