package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.person.RoleView;
import org.springframework.stereotype.Component;

/** Finds nodes of a draft that would find nobody, or whose submitters decide on their own. */
@Component
class FlowPeopleChecks {

    /** Rules that follow the reporting line upwards never find the submitter. */
    private static final Set<String> ABOVE = Set.of("direct-manager", "nth-manager", "manager-chain");

    /** What a node does without people that somebody has chosen: to hand it to the process owner is the default. */
    private static final Set<String> DECIDED = Set.of("approve", "refuse", "hand-to");

    private final People people;

    FlowPeopleChecks(People people) {
        this.people = people;
    }

    void check(List<DraftField> fields, List<DraftNode> nodes, FindingCollector found) {
        new Walk(fields, found).nodes(nodes, Set.of());
    }

    private final class Walk {

        private final FindingCollector found;

        /** People who are asked for and may be left out. */
        private final Map<String, DraftField> optional = new TreeMap<>();

        Walk(List<DraftField> fields, FindingCollector found) {
            this.found = found;
            for (DraftField field : fields) {
                if (field.is("person") && !isAsked(field.json())) {
                    optional.put(field.text("key"), field);
                }
            }
        }

        private static boolean isAsked(JsonNode field) {
            JsonNode required = field.at("/validate/required");
            return required.asBoolean()
                    || (required.isTextual() && !required.asText().isBlank())
                    || !field.at("/conditional/required").asText().isBlank();
        }

        /**
         * @param before fields that the conditions around read, or that people on the way there may fill in
         * @return fields that people may have filled in behind these nodes
         */
        private Set<String> nodes(List<DraftNode> nodes, Set<String> before) {
            Set<String> known = new TreeSet<>(before);
            Set<String> filled = new TreeSet<>();
            for (DraftNode node : nodes) {
                node(node, known);
                filled.addAll(filledAt(node.json()));
                // The default branch is taken where the conditions of the others, which are asked first, do not hold.
                Set<String> read = new TreeSet<>(known);
                for (DraftNode.DraftBranch branch : node.branches()) {
                    read.addAll(branch.reads());
                    boolean isDefault = branch.json().path("default").asBoolean();
                    filled.addAll(nodes(branch.nodes(), isDefault ? read : with(known, branch.reads())));
                }
                known.addAll(filled);
            }
            return filled;
        }

        private Set<String> filledAt(JsonNode node) {
            String otherwise = node.path("otherwise").asText();
            Set<String> filled = new TreeSet<>(optional.keySet());
            filled.removeIf(
                    key -> !node.path("fields").path(key).asText(otherwise).equals("edit"));
            return filled;
        }

        private void node(DraftNode node, Set<String> known) {
            JsonNode rules = node.json().path("approvers");
            boolean decided =
                    DECIDED.contains(node.json().path("whenNobody").path("do").asText());
            for (int i = 0; i < rules.size() && !decided; i++) {
                JsonNode rule = rules.get(i);
                String at = node.pointer() + "/approvers/" + i;
                DraftField field = optional.get(rule.path("field").asText());
                if (rules.size() == 1 && field != null && !known.contains(field.text("key"))) {
                    warn(node, at + "/field", "people-of-optional", node.name(), field.label());
                }
                role(rule.path("role").asText(), at + "/role");
                role(rule.at("/from/role").asText(), at + "/from/role");
            }
            boolean own = node.json().path("whenSubmitter").asText().equals("decide");
            if (own && mayFindSubmitter(rules)) {
                warn(node, node.pointer() + "/whenSubmitter", "decides-own", node.name());
            }
        }

        private void warn(DraftNode node, String pointer, String what, Object... args) {
            String id = what + ":" + node.json().path("id").asText();
            found.warn(id, pointer, Message.of("engine.design." + what, args));
        }

        /** A role that does not exist is refused elsewhere. */
        private void role(String role, String pointer) {
            people.roles().stream()
                    .filter(one -> one.id().equals(role) && !role.equals(RoleKeys.EMPLOYEE))
                    .filter(one -> people.withRole(role).isEmpty())
                    .map(RoleView::name)
                    .forEach(name -> found.refuse(pointer, Message.of("engine.design.role-without-people", name)));
        }
    }

    private static Set<String> with(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static boolean mayFindSubmitter(JsonNode rules) {
        for (JsonNode rule : rules) {
            if (!ABOVE.contains(rule.path("rule").asText())) {
                return true;
            }
        }
        return false;
    }
}
