package org.dacheng.engine.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.signing.NodeEntryContext;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes forecasts for requests that are filled in, submitted or running. */
@Component
public class FlowForecasts {

    private final Signers signers;
    private final BranchConditions conditions;

    FlowForecasts(Signers signers, BranchConditions conditions) {
        this.signers = signers;
        this.conditions = conditions;
    }

    /** A request as it stands or would stand. */
    public record Case(
            String submitterId,
            Map<String, @Nullable Object> answers,
            Map<String, List<String>> chosen,
            RequestProgress progress,
            Instant at) {}

    /** For the program, and for the submitter, who sees everything. */
    public FlowForecast of(PublishedDefinition process, Case known) {
        return of(process, known, process.allFields());
    }

    /** @param fields what the reader sees: a condition that reads anything else leaves the way behind it open */
    public FlowForecast of(PublishedDefinition process, Case known, VisibleFields fields) {
        return new FlowForecast(process, signers, new KnownGround(process, known, fields), known.progress());
    }

    private final class KnownGround implements FlowForecast.Ground {

        private final PublishedDefinition process;
        private final Case known;
        private final VisibleFields fields;
        private @Nullable Map<String, @Nullable Object> variables;

        KnownGround(PublishedDefinition process, Case known, VisibleFields fields) {
            this.process = process;
            this.known = known;
            this.fields = fields;
        }

        @Override
        public boolean holds(String branchId) {
            conditions.mustBeSeen(process, branchId, fields);
            if (variables == null) {
                variables = conditions.variables(process, known.answers(), known.submitterId());
            }
            return conditions.holds(process, branchId, variables, known.submitterId());
        }

        @Override
        public NodeEntryContext entryContext(RequestProgress progress, String nodeId) {
            return new NodeEntryContext(
                    known.submitterId(),
                    known.answers(),
                    known.chosen(),
                    process.labels(),
                    process.settings().owners(),
                    RequestStep.approvedBefore(process, progress, nodeId),
                    known.at());
        }
    }
}
