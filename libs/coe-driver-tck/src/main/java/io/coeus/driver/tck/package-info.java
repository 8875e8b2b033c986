// SPDX-License-Identifier: Apache-2.0
/**
 * The conformance kit of COE drivers, in plain JUnit. A vendor extends {@link io.coeus.driver.tck.CoeDriverContract} with the
 * driver and with a {@link io.coeus.driver.tck.Witness}: direct access to an engine, which tells what really is there.
 */
@NullMarked
package io.coeus.driver.tck;

import org.jspecify.annotations.NullMarked;
