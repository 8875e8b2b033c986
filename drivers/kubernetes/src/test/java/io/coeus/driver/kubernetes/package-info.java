// SPDX-License-Identifier: Apache-2.0
/** Tests of the Kubernetes driver: the contract and its own promises, against an API in memory and a real one. */
@NullMarked
package io.coeus.driver.kubernetes;

import org.jspecify.annotations.NullMarked;
