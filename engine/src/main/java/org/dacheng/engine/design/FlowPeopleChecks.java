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
            optionalPeople(draft.file("form").path("components"));
            nodes(draft.file("flow"), "/flow", Set.of());
        }

        /** People who are asked for and may be left out. */
        private void optionalPeople(JsonNode components) {
            for (JsonNode field : components) {
                boolean asked = field.at("/validate/required").asBoolean()
                        || !field.at("/conditional/required").asText().isBlank();
                if (field.path("type").asText().equals("person") && !asked) {
                    optional.put(field.path("key").asText(), field);
                }
                optionalPeople(field.path("components"));
            }
        }

        /** @param asked names that the conditions of the branches around read */
        private void nodes(JsonNode owner, String pointer, Set<String> asked) {
            for (int i = 0; i < owner.path("nodes").size(); i++) {
                JsonNode node = owner.path("nodes").get(i);
                String here = pointer + "/nodes/" + i;
                node(node, here, asked);
                for (int j = 0; j < node.path("branches").size(); j++) {
                    JsonNode branch = node.path("branches").get(j);
                    nodes(
                            branch,
                            here + "/branches/" + j,
                            with(asked, branch.path("when").asText()));
                }
            }
        }

        private Set<String> with(Set<String> asked, String when) {
            Set<String> all = new TreeSet<>(asked);
            try {
                all.addAll(when.isBlank() ? Set.of() : feel.parse(when).names());
            } catch (FeelSyntaxError refusedElsewhere) {
                return asked;
            }
            return all;
        }

        private void node(JsonNode node, String here, Set<String> asked) {
            JsonNode rules = node.path("approvers");
            for (int i = 0; i < rules.size(); i++) {
                JsonNode rule = rules.get(i);
                String at = here + "/approvers/" + i;
                JsonNode field = optional.get(rule.path("field").asText());
                if (rules.size() == 1
                        && field != null
                        && !asked.contains(field.path("key").asText())) {
                    refuse(at + "/field", Message.of("engine.design.people-of-optional", name(node), label(field)));
                }
                role(rule.path("role").asText(), at + "/role");
                role(rule.at("/from/role").asText(), at + "/from/role");
            }
            boolean own = node.path("whenSubmitter").asText().equals("decide");
            if (own && mayFindSubmitter(rules)) {
                String pointer = here + "/whenSubmitter";
                warnings.add(new DraftWarning(
                        "decides-own:" + node.path("id").asText(),
                        pointer,
                        draft.resolve(pointer),
                        Message.of("engine.design.decides-own", name(node))));
            }
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
