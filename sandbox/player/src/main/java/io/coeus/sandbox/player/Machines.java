// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.util.Map;

/** Where machines come from: one service of a cloud. */
interface Machines {
    /** The machines of Coeus clusters that are there now, by id; repeatable, called by one thread. */
    Map<String, Booted> booted() throws IOException;
}
