package org.dacheng.engine.approver;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Everyone with a role. */
public record RoleHolders(String role, Scope scope) implements ApproverRule {

    /** Where to look for holders of the role. */
    public enum Scope {
        /** In the whole company. */
        @JsonProperty("company")
        COMPANY,
        /** In the submitter's main department, or the nearest one above it that has a holder. */
        @JsonProperty("department")
        DEPARTMENT
    }

    public RoleHolders(@Nullable String role, @Nullable Scope scope) {
        this.role = Objects.requireNonNullElse(role, "");
        this.scope = Objects.requireNonNullElse(scope, Scope.COMPANY);
    }

    @Override
    public List<String> people(ApproverContext context) {
        List<PersonView> holders = context.people().withRole(role);
        return scope == Scope.COMPANY ? ids(holders) : nearest(holders, context);
    }

    private List<String> nearest(List<PersonView> holders, ApproverContext context) {
        for (DepartmentView department : SubmitterHierarchy.departments(context)) {
            List<PersonView> here = holders.stream()
                    .filter(person -> person.departmentIds().contains(department.id()))
                    .toList();
            if (!here.isEmpty()) {
                return ids(here);
            }
        }
        return List.of();
    }

    private static List<String> ids(List<PersonView> people) {
        return people.stream().map(PersonView::id).toList();
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.role", role);
    }

    @Override
    public Message why(ApproverContext context) {
        return context.people().roles().stream()
                .filter(known -> known.id().equals(role))
                .findFirst()
                .map(known -> Message.of("engine.approver.role", known.name()))
                .orElseGet(this::why);
    }
}
