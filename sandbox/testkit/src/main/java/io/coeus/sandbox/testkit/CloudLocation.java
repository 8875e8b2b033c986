// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit;

import io.smallrye.config.ConfigMapping;

/** Where the sandbox cloud of {@link CloudResource} is. */
@ConfigMapping(prefix = "test.cloud")
public interface CloudLocation {
    /** Its root URL. */
    String url();
}
