// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.template.TemplateDraft;

/** Who owns cluster templates. Calls block and throw the owner's Problem; repeating one with the same id is harmless. */
public interface TemplateOwner {
    /** Makes the template; images, flavors and networks are looked up with the caller's token. */
    ClusterTemplateView create(Session session, TemplateDraft draft);

    /** Brings the template to what the draft says. */
    ClusterTemplateView replace(Session session, TemplateDraft draft);

    void delete(Session session, String id);
}
