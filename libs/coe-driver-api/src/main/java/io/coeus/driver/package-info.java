// SPDX-License-Identifier: Apache-2.0
/**
 * The SPI through which a container orchestration engine (COE) is taught to Coeus. A driver is found by
 * {@link java.util.ServiceLoader} as an implementation of {@link io.coeus.driver.CoeDriver}; it depends on this package and
 * on nothing else of Coeus.
 */
@NullMarked
package io.coeus.driver;

import org.jspecify.annotations.NullMarked;
