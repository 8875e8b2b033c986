// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stored saga. */
@Entity
@Table(name = "saga")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of an empty object
public class SagaRow {
    @Id
    String id;

    String plan;
    String phase;
    String state;
    String view;

    @Column(name = "aggregate_id")
    String aggregateId;

    @Column(name = "project_id")
    String projectId;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected SagaRow() {}

    SagaRow(String id, String plan, SagaContext context, Instant now) {
        this.id = id;
        this.plan = plan;
        this.aggregateId = context.aggregateId();
        this.projectId = context.projectId();
        this.createdAt = now;
    }
}
