package org.dacheng.engine.flow;

import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.forms.answer.FieldRight;
import org.jspecify.annotations.Nullable;

/**
 * A node where people decide.
 *
 * @param approvers rules in order; their people are asked together
 * @param signing how several of them sign
 * @param whenNobody what happens when the rules find nobody
 * @param whenSubmitter what happens when they find the submitter
 * @param refusal where a refusal may lead, the proposed one first; never empty
 * @param commentRequired a comment must be written to refuse
 * @param fields right by field key
 * @param otherwise right to every other field
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

    /** Fills in what the file left out. Keeping away from one's own request is the default. */
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
     * What is written down for the field; whether it is seen depends on what it is made of, see {@link VisibleFields}.
     */
    public FieldRight right(String field) {
        return fields.getOrDefault(field, otherwise);
    }
}
