// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.Lookup;
import io.coeus.openstack.rest.RestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of Neutron object. Neutron takes no tags with a creation, so there is a moment in which the object has none;
 * the tag is therefore written into the description as well, which is part of the creation and can be searched.
 */
final class Collection {
    private final RestClient neutron;
    private final String one;
    private final String many;
    private final String path;

    /** The kind of this name, such as {@code security_group}. */
    Collection(RestClient neutron, String one) {
        this.neutron = neutron;
        this.one = one;
        this.many = one + "s";
        this.path = many.replace('_', '-');
    }

    JsonNode create(ObjectNode body, String description, Tag tag) {
        body.put("description", description);
        JsonNode made = neutron.at(path).post(Json.wrap(one, body)).path(one);
        return tagged(made, tag);
    }

    List<JsonNode> createAll(List<ObjectNode> bodies) {
        JsonNode made = neutron.at(path).post(Json.wrap(many, bodies)).path(many);
        return Json.list(made, node -> node);
    }

    Optional<JsonNode> find(String id) {
        return neutron.at(path, id).find().map(answer -> answer.path(one));
    }

    /** The oldest with this description, among those with this name where the kind has names. */
    Optional<JsonNode> adopt(Call search, String description, Tag tag) {
        List<JsonNode> found = search.query("description", description).list(many, node -> node);
        return Lookup.oldest(found, node -> Json.time(node, "created_at"), Collection::id)
                .map(node -> tagged(node, tag));
    }

    Optional<JsonNode> findByName(String name, Tag tag) {
        return adopt(search().query("name", name), tag.text(), tag);
    }

    /** What a user means by an id or a name: an object of the own project first, then one that is shared with it. */
    Optional<JsonNode> resolve(String idOrName) {
        if (Lookup.isId(idOrName)) {
            return find(idOrName);
        }
        List<JsonNode> named = search().query("name", idOrName).list(many, node -> node);
        String project = neutron.session().projectId();
        List<JsonNode> own = named.stream()
                .filter(node -> Json.text(node, "project_id").equals(project))
                .toList();
        return Lookup.onlyOne(
                one.replace('_', ' ') + "s", idOrName, own.isEmpty() ? named : own, node -> Json.text(node, "name"));
    }

    List<JsonNode> listByTag(Tag tag) {
        List<JsonNode> tagged = search().query("tags", tag.text()).list(many, node -> node);
        List<JsonNode> described = search().query("description", tag.text()).list(many, node -> node);
        return union(tagged, described);
    }

    /** A search of this kind of object, to add parameters to. */
    Call search() {
        return neutron.at(path);
    }

    List<JsonNode> list(Call search) {
        return search.list(many, node -> node);
    }

    Call at(String id, String action) {
        return neutron.at(path, id, action);
    }

    JsonNode update(String id, ObjectNode body) {
        return neutron.at(path, id).put(Json.wrap(one, body)).path(one);
    }

    void delete(String id) {
        neutron.at(path, id).delete();
    }

    /** The object with its tag, which is set when it is missing. */
    JsonNode tagged(JsonNode node, Tag tag) {
        if (Json.texts(node.path("tags")).contains(tag.text())) {
            return node;
        }
        JsonNode tags = at(id(node), "tags").put(Json.wrap("tags", List.of(tag.text())));
        return ((ObjectNode) node.deepCopy()).set("tags", tags.path("tags"));
    }

    static List<JsonNode> union(List<JsonNode> some, List<JsonNode> others) {
        List<String> ids = some.stream().map(Collection::id).toList();
        Stream<JsonNode> further = others.stream().filter(node -> !ids.contains(id(node)));
        List<JsonNode> all = new ArrayList<>(some);
        further.forEach(all::add);
        return List.copyOf(all);
    }

    static String id(JsonNode node) {
        return Json.text(node, "id");
    }
}
