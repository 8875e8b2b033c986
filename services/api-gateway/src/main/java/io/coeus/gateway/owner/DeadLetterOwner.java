// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.gateway.access.Session;
import io.coeus.messaging.inbox.DeadLetter;
import java.util.List;

/** The services, as keepers of the messages they could not handle. Calls block and throw the service's Problem. */
public interface DeadLetterOwner {
    /** The oldest {@code most}, oldest first. */
    List<DeadLetter> list(Session session, String service, int most);

    DeadLetter show(Session session, String service, String id);

    /** Has the message handled anew. */
    void replay(Session session, String service, String id);

    /** Gives the message up for good. */
    void drop(Session session, String service, String id);
}
