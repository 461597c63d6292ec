package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.field.SchemaTexts;
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
    private final Feel feel;

    FlowPeopleChecks(People people, Feel feel) {
        this.people = people;
        this.feel = feel;
    }

    List<DraftProblem> errors(DesignDocument draft) {
        return List.copyOf(new Walk(draft).errors);
    }

    List<DraftWarning> warnings(DesignDocument draft) {
        return List.copyOf(new Walk(draft).warnings);
    }

    private final class Walk {

        private final DesignDocument draft;
        private final Map<String, JsonNode> optional = new TreeMap<>();
        private final List<DraftProblem> errors = new ArrayList<>();
        private final List<DraftWarning> warnings = new ArrayList<>();

        Walk(DesignDocument draft) {
            this.draft = draft;
            optionalPeople(draft.view("form").path("components"));
            nodes(draft.view("flow"), "/flow", Set.of());
        }

        /** People who are asked for and may be left out. */
        private void optionalPeople(JsonNode components) {
            for (JsonNode field : components) {
                JsonNode required = field.at("/validate/required");
                boolean asked = required.asBoolean()
                        || required.isTextual() && !required.asText().isBlank()
                        || !field.at("/conditional/required").asText().isBlank();
                if (field.path("type").asText().equals("person") && !asked) {
                    optional.put(field.path("key").asText(), field);
                }
                optionalPeople(field.path("components"));
            }
        }

        /**
         * @param before fields that the conditions around read, or that people on the way there may fill in
         * @return fields that people may have filled in behind these nodes
         */
        private Set<String> nodes(JsonNode owner, String pointer, Set<String> before) {
            Set<String> known = new TreeSet<>(before);
            Set<String> filled = new TreeSet<>();
            for (int i = 0; i < owner.path("nodes").size(); i++) {
                JsonNode node = owner.path("nodes").get(i);
                String here = pointer + "/nodes/" + i;
                node(node, here, known);
                filled.addAll(filledAt(node));
                // The default branch is taken where the conditions of the others, which are asked first, do not hold.
                Set<String> read = new TreeSet<>(known);
                for (int j = 0; j < node.path("branches").size(); j++) {
                    JsonNode branch = node.path("branches").get(j);
                    Set<String> own = names(branch.path("when").asText());
                    read.addAll(own);
                    Set<String> around = branch.path("default").asBoolean() ? read : with(known, own);
                    filled.addAll(nodes(branch, here + "/branches/" + j, around));
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

        private Set<String> names(String when) {
            try {
                return when.isBlank() ? Set.of() : feel.parse(when).names();
            } catch (FeelSyntaxError refusedElsewhere) {
                return Set.of();
            }
        }

        private void node(JsonNode node, String here, Set<String> known) {
            JsonNode rules = node.path("approvers");
            boolean decided =
                    DECIDED.contains(node.path("whenNobody").path("do").asText());
            for (int i = 0; i < rules.size() && !decided; i++) {
                JsonNode rule = rules.get(i);
                String at = here + "/approvers/" + i;
                JsonNode field = optional.get(rule.path("field").asText());
                if (rules.size() == 1
                        && field != null
                        && !known.contains(field.path("key").asText())) {
                    warn(node, at + "/field", "people-of-optional", name(node), label(field));
                }
                role(rule.path("role").asText(), at + "/role");
                role(rule.at("/from/role").asText(), at + "/from/role");
            }
            boolean own = node.path("whenSubmitter").asText().equals("decide");
            if (own && mayFindSubmitter(rules)) {
                warn(node, here + "/whenSubmitter", "decides-own", name(node));
            }
        }

        private void warn(JsonNode node, String pointer, String what, Object... args) {
            warnings.add(new DraftWarning(
                    what + ":" + node.path("id").asText(),
                    pointer,
                    draft.resolve(pointer),
                    Message.of("engine.design." + what, args)));
        }

        /** A role that does not exist is refused elsewhere. */
        private void role(String role, String pointer) {
            people.roles().stream()
                    .filter(one -> one.id().equals(role) && !role.equals(RoleKeys.EMPLOYEE))
                    .filter(one -> people.withRole(role).isEmpty())
                    .map(RoleView::name)
                    .forEach(name -> refuse(pointer, Message.of("engine.design.role-without-people", name)));
        }

        private void refuse(String pointer, Message text) {
            errors.add(new DraftProblem(pointer, draft.resolve(pointer), text));
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

    private static LocalText label(JsonNode field) {
        return SchemaTexts.of(field.path("label"));
    }

    private static LocalText name(JsonNode node) {
        LocalText name = SchemaTexts.of(node.path("name"));
        return name.zh().isBlank() ? LocalText.same(node.path("id").asText()) : name;
    }
}
