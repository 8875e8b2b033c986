// SPDX-License-Identifier: Apache-2.0
/** The services' databases: plain JDBC on one server, one schema per service, emptied between runs. */
@NullMarked
package io.coeus.reliability.postgres;

import org.jspecify.annotations.NullMarked;
