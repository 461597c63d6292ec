package org.dacheng.engine.flow;

import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.forms.answer.FieldRight;
import org.jspecify.annotations.Nullable;

/**
 * A node where people approve or refuse the request.
 *
 * @param approvers rules in order; the people found by all rules sign together
 * @param signing how several approvers sign
 * @param whenNobody policy if the rules find nobody
 * @param whenSubmitter policy if the rules find the submitter
 * @param refusal possible targets of a refusal, the default first; never empty
 * @param commentRequired a refusal needs a comment
 * @param fields right by field key
 * @param otherwise right for every other field
 */
public record ApprovalNode(
        String id,
        LocalText name,
        List<ApproverRule> approvers,
        SigningMode signing,
        NobodyFoundPolicy whenNobody,
        SubmitterApproverPolicy whenSubmitter,
        List<RefusalTarget> refusal,
        boolean commentRequired,
        Map<String, FieldRight> fields,
        FieldRight otherwise)
        implements Node {

    /** Fills in defaults for missing members. By default submitters do not approve their own requests. */
    public ApprovalNode(
            String id,
            @Nullable LocalText name,
            @Nullable List<ApproverRule> approvers,
            @Nullable SigningMode signing,
            @Nullable NobodyFoundPolicy whenNobody,
            @Nullable SubmitterApproverPolicy whenSubmitter,
            @Nullable List<RefusalTarget> refusal,
            boolean commentRequired,
            @Nullable Map<String, FieldRight> fields,
            @Nullable FieldRight otherwise) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.approvers = approvers == null ? List.of() : List.copyOf(approvers);
        this.signing = signing == null ? SigningMode.ALL : signing;
        this.whenNobody = whenNobody == null ? NobodyFoundPolicy.PROCESS_OWNER : whenNobody;
        this.whenSubmitter = whenSubmitter == null ? SubmitterApproverPolicy.MANAGER : whenSubmitter;
        this.refusal = refusal == null || refusal.isEmpty() ? List.of(RefusalTarget.END) : List.copyOf(refusal);
        this.commentRequired = commentRequired;
        this.fields = fields == null ? Map.of() : Map.copyOf(fields);
        this.otherwise = otherwise == null ? FieldRight.READ : otherwise;
    }

    /**
     * The configured right for the field. Visibility also depends on the fields it is computed from, see
     * {@link VisibleFields}.
     */
    public FieldRight right(String field) {
        return fields.getOrDefault(field, otherwise);
    }
}
