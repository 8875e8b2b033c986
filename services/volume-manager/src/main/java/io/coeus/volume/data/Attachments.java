// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import java.util.List;

/** Which volumes of a workload are, or were to be, attached where. Called inside a transaction. */
public interface Attachments {
    List<Attachment> of(String workloadId);

    /** Notes the intent to attach; repeating is fine. */
    void add(Attachment attachment);

    void remove(String workloadId);

    /** A volume of a workload at a server. */
    record Attachment(String workloadId, String volumeId, String serverId) {}
}
