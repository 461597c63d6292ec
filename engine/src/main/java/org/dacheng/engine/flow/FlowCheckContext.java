package org.dacheng.engine.flow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelType;

/** The people, roles, fields and names that a flow may refer to. */
interface FlowCheckContext {

    /** True for people who may be approvers. */
    boolean hasPerson(String id);

    /** Name of a person who has left the company; empty for others. */
    Optional<LocalText> formerPerson(String id);

    boolean hasRole(String id);

    /** Type of a field of the form, empty if there is no such field. */
    Optional<String> fieldType(String key);

    /** Keys of the fields that the field is computed from. */
    Set<String> sources(String key);

    /** Names available to conditions, with their types. */
    Map<String, FeelType> types();

    /** @throws org.dacheng.forms.feel.FeelSyntaxError with line and column */
    FeelExpression parse(String feel);
}
