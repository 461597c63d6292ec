package org.dacheng.engine.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.schema.FieldInfo;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.springframework.stereotype.Service;

/** Reads {@code flow.json} and reports all problems, each with its pointer and the node's name. */
@Service
public class FlowChecks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final People people;
    private final Feel feel;

    FlowChecks(People people, Feel feel) {
        this.people = people;
        this.feel = feel;
    }

    /**
     * @param flow content of {@code flow.json}
     * @param form form whose answers the flow reads
     * @throws InvalidInput with pointers below {@code /flow}
     */
    public Flow read(JsonNode flow, FormSchema form) {
        return read(flow, new CompanyReferences(form));
    }

    static Flow read(JsonNode json, FlowCheckContext context) {
        orThrow(FlowSchemaCheck.check(json));
        Flow flow = map(json);
        FlowProblems problems = new FlowProblems();
        FlowStructureCheck.check(flow, problems);
        FlowReferenceCheck.check(flow, context, problems);
        orThrow(problems.all());
        return flow;
    }

    private static Flow map(JsonNode json) {
        try {
            return JSON.treeToValue(json, Flow.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the schema lets through what the records do not take", notOurs);
        }
    }

    private static void orThrow(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** References resolved against the company's people and roles and one form. */
    private final class CompanyReferences implements FlowCheckContext {

        private final FormSchema form;

        CompanyReferences(FormSchema form) {
            this.form = form;
        }

        @Override
        public boolean hasPerson(String id) {
            return people.find(id).filter(PersonView::active).isPresent();
        }

        @Override
        public Optional<LocalText> formerPerson(String id) {
            return people.find(id).filter(person -> !person.active()).map(PersonView::name);
        }

        @Override
        public boolean hasRole(String id) {
            return id.equals(RoleKeys.EMPLOYEE)
                    || people.roles().stream().anyMatch(role -> role.id().equals(id));
        }

        @Override
        public Optional<String> fieldType(String key) {
            return form.field(key).map(FieldInfo::type);
        }

        @Override
        public Set<String> sources(String key) {
            return form.sources(key);
        }

        @Override
        public Map<String, FeelType> types() {
            return form.types();
        }

        @Override
        public FeelExpression parse(String text) {
            return feel.parse(text);
        }
    }
}
