package org.dacheng.engine.approver;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.dacheng.base.text.Message;

/** A rule that finds the people of a node when the request reaches it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "people", value = NamedPeople.class),
    @JsonSubTypes.Type(name = "role", value = RoleHolders.class),
    @JsonSubTypes.Type(name = "department-head", value = DepartmentHead.class),
    @JsonSubTypes.Type(name = "direct-manager", value = DirectManager.class),
    @JsonSubTypes.Type(name = "nth-manager", value = NthManager.class),
    @JsonSubTypes.Type(name = "manager-chain", value = ManagerChain.class),
    @JsonSubTypes.Type(name = "submitter", value = SubmitterOfRequest.class),
    @JsonSubTypes.Type(name = "submitter-choice", value = SubmitterChoice.class),
    @JsonSubTypes.Type(name = "person-field", value = PeopleInField.class)
})
public sealed interface ApproverRule
        permits NamedPeople,
                RoleHolders,
                DepartmentHead,
                DirectManager,
                NthManager,
                ManagerChain,
                SubmitterOfRequest,
                SubmitterChoice,
                PeopleInField {

    /**
     * Ids of the people found, in signing order, without duplicates. The caller handles people who left, deputies and
     * the policies of the node.
     */
    List<String> people(ApproverContext context);

    /** Reason shown in the expected chain, such as “direct manager”; names roles and fields by their keys. */
    Message why();

    /** Like {@link #why()}, with the display names of roles and fields. */
    default Message why(ApproverContext context) {
        return why();
    }
}
