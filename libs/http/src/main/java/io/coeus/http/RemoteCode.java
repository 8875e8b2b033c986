// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** A code of another service, as its answer named it. */
record RemoteCode(String name, Kind kind) implements Code {}
