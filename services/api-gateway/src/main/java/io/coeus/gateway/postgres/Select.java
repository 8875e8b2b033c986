// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.postgres;

import io.coeus.gateway.access.Scope;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Query;
import io.coeus.gateway.resource.Query.Sort;
import io.coeus.gateway.resource.Reference;
import io.coeus.kernel.ProjectId;
import io.coeus.messaging.wire.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One SELECT on the read model, put together condition by condition; values are parameters, never text of it. */
final class Select {
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z]{1,40}");

    private final StringBuilder sql = new StringBuilder("SELECT number, owner, body::text FROM resource");
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final String kind;

    private Select(Kind<?> kind) {
        this.kind = kind.noun();
        sql.append(" WHERE kind = ").append(parameter(this.kind)).append(" AND deleted_at IS NULL");
    }

    /** What the scope lets see of a kind: the project's own things and what others published. */
    static Select from(Kind<?> kind, Scope scope) {
        Select select = new Select(kind);
        ProjectId project = scope.project();
        if (project != null) {
            String own = select.parameter(project.value());
            select.and("(project_id = " + own + " OR (published AND NOT hidden))");
        }
        return select;
    }

    Select by(Reference reference) {
        return switch (reference) {
            case Reference.ById id -> and("id = " + parameter(id.text()));
            case Reference.ByName name -> and("name = " + parameter(name.text()));
            case Reference.ByNumber number -> and("number = " + parameter(number.number()));
        };
    }

    Select matching(Query.Filter filter) {
        equal("name", filter.name());
        equal("state", filter.state());
        equal("parent", filter.parent());
        equal("project_id", filter.project());
        if (!filter.labels().isEmpty()) {
            and("labels @> cast(" + parameter(WireJson.write(filter.labels())) + "::text AS jsonb)");
        }
        return this;
    }

    Select sorted(Sort sort, @Nullable String after) {
        String key = expression(sort.key());
        if (after != null) {
            and("(" + key + ", number) " + (sort.ascending() ? ">" : "<") + " (SELECT " + key
                    + ", number FROM resource WHERE kind = " + parameter(kind) + " AND id = " + parameter(after) + ")");
        }
        String direction = sort.ascending() ? " ASC" : " DESC";
        sql.append(" ORDER BY ")
                .append(key)
                .append(direction)
                .append(", number")
                .append(direction);
        return this;
    }

    Select limit(int rows) {
        sql.append(" LIMIT ").append(parameter(rows));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    /** JSON values compare numbers as numbers; the kinds' records decide which fields there are. */
    private static String expression(String key) {
        return switch (key) {
            case "number", "id", "name" -> key;
            case "state" -> "coalesce(state, '')";
            default -> {
                if (!FIELD.matcher(key).matches()) {
                    throw new IllegalArgumentException("Not a field: " + key);
                }
                yield "coalesce(body -> '" + key + "', 'null'::jsonb)";
            }
        };
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            and(column + " = " + parameter(value));
        }
    }

    private Select and(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }
}
